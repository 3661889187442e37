import sys; sys.path.insert(0,'/work/main')
from pathlib import Path
from tests.labelled.quick import articles
from ingest.extract import extract
for a in articles([Path(p) for p in sys.argv[1:]]):
    print('##',a.title,a.published_on)
    for f in extract(a):
        v=f.model_dump(exclude_none=True)
        print('  ',f.table[:6],{k:str(x) for k,x in v.items() if k in('metric','kind','value','amount','value_max','amount_max','unit','currency','qualifier','status','measure','level','yoy_pct','scope_name','period_end','binding','name','type','date','doc_no','year')},'|',f.quote[:40])
